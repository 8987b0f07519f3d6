package dev.tributary.store.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The names of temporary files: {@code FILE.PROCESS-RANDOM.tributary-tmp}. The process is for people; nothing is decided by it.
 */
final class TemporaryNames {
    private static final String SUFFIX = ".tributary-tmp";
    private static final Pattern OWN_PART = Pattern.compile("\\.[0-9]+-[0-9a-f]{16}");

    /** File systems take 255 bytes; what comes behind needs up to 52. */
    private static final int MOST_BYTES = 200;

    private TemporaryNames() {}

    /** One that nobody else has. */
    static String next(Path file, UUID random) {
        return base(file) + "." + ProcessHandle.current().pid() + "-"
                + String.format("%016x", random.getLeastSignificantBits()) + SUFFIX;
    }

    /** Whether a name is that of a temporary file for a file: one of today, or of the versions that had one name for all. */
    static boolean isFor(Path file, String name) {
        String base = base(file);
        if (!name.startsWith(base) || !name.endsWith(SUFFIX) || name.length() < base.length() + SUFFIX.length()) {
            return false;
        }
        String between = name.substring(base.length(), name.length() - SUFFIX.length());
        return between.isEmpty() || OWN_PART.matcher(between).matches();
    }

    /** The file's name, or of a long one as much as leaves room. */
    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        while (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }
}
