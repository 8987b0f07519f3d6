package dev.tributary.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder with a shop, and previews of it. */
record PreviewedShop(Path folder) {
    Cli.Result preview(String... options) {
        return new Cli(folder)
                .run(Stream.concat(Stream.of("preview", "--db", "shop.db"), Stream.of(options))
                        .toArray(String[]::new));
    }

    JsonNode json(String... options) {
        return document(
                preview(Stream.concat(Stream.of(options), Stream.of("--json")).toArray(String[]::new)));
    }

    static JsonNode document(Cli.Result result) {
        return JsonMapper.shared().readTree(result.out());
    }

    /** Creates the shop. */
    Shop shop() {
        return Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "23:30:00", "Email")
                .session("s2", "u1", "2024-03-02", "10:00:00", "Search")
                .session("s3", "nobody", "2024-03-04", "10:00:00", "Search")
                .conversion("c1", "u1", "2024-03-03", "10:00:00", 100)
                .cost("s1", 2);
    }

    /** Returns the lines of a table, its blanks reduced to one. */
    List<String> lines(Cli.Result result) {
        return result.out()
                .replace(folder + "/", "")
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }
}
