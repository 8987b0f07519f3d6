package dev.tributary.store.csvfolder;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a folder.
 *
 * @param name its name below the folder, with slashes; an accented letter is one character, however the disk stores it
 * @param path where it is
 */
record DataFile(String name, Path path) {
    private static final Pattern DATA = Pattern.compile("(?i)(.+)\\.(?:csv|tsv|txt)(?:\\.gz)?");

    /** Returns a name with each accented letter as one character. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    static DataFile of(Path path) {
        return new DataFile(composed(String.valueOf(path.getFileName())), path);
    }

    /** Returns the same file, under the name of a folder it is in. */
    DataFile in(String folder) {
        return new DataFile(folder + "/" + name, path);
    }

    /** Returns the name without {@code .csv} and the like; empty if it is not the name of a CSV file. */
    Optional<String> stem() {
        Matcher found = DATA.matcher(name);
        return found.matches() && !name.startsWith(".") && !name.startsWith("~")
                ? Optional.of(found.group(1))
                : Optional.empty();
    }

    /** Returns whether a name is that of a CSV file, and not of a table. */
    static boolean isFileName(String name) {
        return DATA.matcher(name).matches();
    }

    boolean isOf(String table) {
        return stem().filter(table::equalsIgnoreCase).isPresent();
    }

    /** Returns whether it is one of several files of a table. */
    boolean isPartOf(String table) {
        String begin = table.toLowerCase(Locale.ROOT) + "-";
        return stem().filter(stem -> stem.toLowerCase(Locale.ROOT).startsWith(begin))
                .isPresent();
    }
}
