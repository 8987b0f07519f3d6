package dev.tributary.fuzz.subject;

import dev.tributary.settings.DotEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A {@code .env} file. Plain values are the same after they are written and read again. */
public final class DotEnvTarget implements Reader<DotEnv> {
    private static final String SECRET = "canary4711";

    private final Path folder = Scratch.folder();

    @Override
    public DotEnv read(byte[] bytes) throws IOException {
        Files.write(folder.resolve(".env"), bytes);
        return DotEnv.read(folder);
    }

    @Override
    public void check(byte[] bytes, DotEnv read) throws IOException {
        read.notes().forEach(note -> Help.require("note", note));
        if (read.notes().stream().anyMatch(note -> note.contains(SECRET))) {
            throw new Fault("the key is told: " + read.notes());
        }
        Map<String, String> plain = new TreeMap<>();
        read.entries().forEach((name, value) -> {
            if (name.isBlank()) {
                throw new Fault("a setting without a name: " + read);
            }
            if (name.matches("[A-Za-z_][A-Za-z0-9_]*") && value.matches("[!%&(-~&&[^\\\\`']]*")) {
                plain.put(name, value);
            }
        });
        String text = plain.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Fault.unlessEqual(
                "settings written and read again",
                new TreeMap<>(read(Text.bytes(text)).entries()),
                plain);
    }
}
