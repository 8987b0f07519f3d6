package dev.tributary.settings.preset;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a preset in a folder, which may come from somebody else: only texts of a usual size within it are read.
 *
 * @param folder the folder
 */
record PresetFolder(Path folder) implements PresetFiles {
    private static final long MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Optional<String> text(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(text(path));
        } catch (CharacterCodingException e) {
            throw unreadable(path, "it is no text in UTF-8", e);
        } catch (IOException e) {
            throw unreadable(path, Shown.whole(String.valueOf(e.getMessage())), e);
        }
    }

    private String text(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException("it is a link that leads nowhere");
        }
        // Links within the folder are usual where a configuration is mounted.
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("it is a link that leads out of the folder");
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is no file with a text");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException("it is larger than 1 MiB");
        }
        String text = Files.readString(path);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new IOException("it is empty");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw new IOException("it has control characters, as no text has");
        }
        return text;
    }

    private static TributaryException unreadable(Path path, String why, IOException cause) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The file " + Shown.plain(path.toString()) + " of a preset cannot be read: " + why + ".",
                "Check that it is a text in UTF-8, in the folder itself, and its rights.",
                cause);
    }

    @Override
    public String where(String file) {
        return Shown.plain(folder.resolve(file).toString());
    }
}
