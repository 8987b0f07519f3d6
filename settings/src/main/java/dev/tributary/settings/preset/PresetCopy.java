package dev.tributary.settings.preset;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a preset of the program, to be changed.
 *
 * @param files the names of its files
 */
public record PresetCopy(List<String> files) {
    public PresetCopy {
        files = List.copyOf(files);
    }

    /**
     * Copies a preset.
     *
     * @param folder the folder to make
     * @throws TributaryException USAGE when there is no such preset, or the folder exists; STORAGE when it cannot be
     *     written
     */
    public static PresetCopy of(String name, Path folder) {
        Presets.requireInProgram(name);
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(folder);
            List<String> copied = new ArrayList<>();
            for (String file : names()) {
                Optional<String> text = Presets.text(name, file);
                if (text.isPresent()) {
                    Files.writeString(folder.resolve(file), text.get());
                    copied.add(file);
                }
            }
            return new PresetCopy(copied);
        } catch (FileAlreadyExistsException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The folder " + Shown.plain(folder.toString()) + " is there already.",
                    "Name another one with --out; what is in a folder is never overwritten.",
                    e);
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The preset cannot be copied to " + Shown.plain(folder.toString()) + ": " + e.getMessage() + ".",
                    "Name a folder that can be written with --out.",
                    e);
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(PresetFiles.DESCRIPTION);
        for (PresetQuery query : PresetQuery.values()) {
            PresetQuery.DIALECTS.forEach(dialect -> names.add(query.file(dialect)));
        }
        return names;
    }
}
