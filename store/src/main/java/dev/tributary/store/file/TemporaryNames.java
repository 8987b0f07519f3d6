package dev.tributary.store.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** The names of temporary files: {@code FILE.PROCESS-RANDOM.tributary-tmp}. The process id is only for people. */
final class TemporaryNames {
    private static final String SUFFIX = ".tributary-tmp";
    private static final Pattern OWN_PART = Pattern.compile("\\.[0-9]+-[0-9a-f]{16}");

    /** File systems allow 255 bytes; the suffix needs up to 52. */
    private static final int MOST_BYTES = 200;

    private TemporaryNames() {}

    /** Returns a unique name. */
    static String next(Path file, UUID random) {
        return base(file) + "." + ProcessHandle.current().pid() + "-"
                + String.format("%016x", random.getLeastSignificantBits()) + SUFFIX;
    }

    /**
     * Returns whether a name is that of a temporary file for a file: in the current form, or in that of older versions
     * with one fixed name.
     */
    static boolean isFor(Path file, String name) {
        String base = base(file);
        if (!name.startsWith(base) || !name.endsWith(SUFFIX) || name.length() < base.length() + SUFFIX.length()) {
            return false;
        }
        String between = name.substring(base.length(), name.length() - SUFFIX.length());
        return between.isEmpty() || OWN_PART.matcher(between).matches();
    }

    /** Returns the file's name, shortened if it is too long. */
    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        while (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }
}
