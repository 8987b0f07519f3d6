package dev.tributary.cli.command.serve;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The keys that an endpoint accepts, one per line; empty lines are ignored. No message repeats a line. */
final class KeysFile {
    private static final long MOST_BYTES = 16 << 20;

    private KeysFile() {}

    private static List<String> lines(Path file) throws IOException {
        byte[] bytes = InputFile.orStream("The file of keys", file, MOST_BYTES).bytes();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    /** @throws TributaryException USAGE when the file cannot be read, has no key, or an invalid line */
    static List<ApiKey> read(Path file) {
        List<ApiKey> keys = new ArrayList<>();
        try {
            for (String line : lines(file)) {
                if (!line.isBlank()) {
                    keys.add(ApiKey.of(line.strip()));
                }
            }
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, "The file of keys " + file + " cannot be read.", "Check its path.", e);
        }
        if (keys.isEmpty()) {
            // An empty file is more likely a mistake than the intention to accept any key.
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The file of keys " + file + " holds no key.",
                    "Write one key per line, or leave --keys-file out to accept any.");
        }
        return keys;
    }
}
