package dev.tributary.browser;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** The pages that the tests look at, each made once by the program, in {@code target/pages}. */
final class MadePages {
    private static final ConcurrentMap<String, MadePage> MADE = new ConcurrentHashMap<>();

    private MadePages() {}

    /** Returns what {@code demo} makes, which says itself which days it is about. */
    static MadePage demo() {
        MadePage page = made("demo", "sample.db", Window.ALL, made -> Program.run(made.folder(), "demo", "--dir", "."));
        return new MadePage(page.name(), page.folder(), page.database(), Window.of(page.page()));
    }

    /** Returns that of the reference database. */
    static MadePage reference() {
        Path original = ReferenceData.require().challengeDb();
        return made("reference", "challenge.db", Window.ALL, page -> {
            Files.write(page.folder().resolve("challenge.db"), Files.readAllBytes(original));
            page.run();
        });
    }

    /** Returns three of generated databases, of various sizes and windows. */
    static List<MadePage> generated() {
        return List.of(
                generated(3, 1_500, 150, Window.ALL),
                generated(5, 8_000, 640, new Window("2025-04-10", "2025-04-30")),
                generated(7, 20_000, 1_800, new Window("2025-05-20", "2025-06-15")));
    }

    private static MadePage generated(int seed, int sessions, int conversions, Window window) {
        return made("generated-" + seed, "shop.db", window, page -> {
            GivenShop.generate(page.folder().resolve("shop.db"), seed, sessions, conversions);
            page.run();
        });
    }

    /** Returns one of 40 channels and 400 days. */
    static MadePage large() {
        return made("large", "shop.db", Window.ALL, page -> {
            GivenShop.large(page.folder().resolve("shop.db"));
            page.run();
        });
    }

    /** Returns one whose names do their worst, in every place where a name may stand. */
    static MadePage hostile() {
        return made("hostile", HostileNames.FILE, Window.ALL, page -> {
            HostileNames.shop(page.folder().resolve(HostileNames.FILE));
            page.run(
                    "--campaign-column", "campaign", "--conversion-type-column", "kind", "--title", HostileNames.TITLE);
        });
    }

    /** Returns one of a shop of two sessions, that cost nothing, and one order. */
    static MadePage tiny() {
        return made("tiny", "shop.db", Window.ALL, page -> {
            GivenShop.tiny(page.folder().resolve("shop.db"));
            page.run();
        });
    }

    /** Returns all that figures are compared on. */
    static Stream<MadePage> ofFigures() {
        return Stream.concat(Stream.of(demo(), reference()), generated().stream());
    }

    /** Returns one of each look. */
    static Stream<MadePage> ofLooks() {
        return Stream.of(demo(), reference(), large(), hostile(), tiny());
    }

    private static MadePage made(String name, String database, Window window, Making making) {
        return MADE.computeIfAbsent(name, key -> {
            try {
                Path folder = emptied(Path.of("target", "pages", name).toAbsolutePath());
                MadePage page = new MadePage(name, folder, database, window);
                making.make(page);
                return page;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private interface Making {
        void make(MadePage page) throws IOException;
    }
}
