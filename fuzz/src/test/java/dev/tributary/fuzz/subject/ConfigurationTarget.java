package dev.tributary.fuzz.subject;

import dev.tributary.settings.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration file, read without other settings. */
public final class ConfigurationTarget implements Reader<ConfigFile> {
    private final Path file = Scratch.folder().resolve("tributary.yml");

    @Override
    public ConfigFile read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return ConfigFile.read(file);
    }

    @Override
    public void check(byte[] bytes, ConfigFile read) throws IOException {
        ConfigFile again = read(bytes);
        Fault.unlessEqual("values read again", again.values(), read.values());
        Fault.unlessEqual("rules read again", again.redistribution(), read.redistribution());
        Fault.unlessEqual("types read again", again.types(), read.types());
        read.redistribution().rules().values().forEach(rule -> {
            if (!(rule.receiveThreshold() >= 0 && rule.receiveThreshold() <= 1)) {
                throw new Fault("a threshold of " + rule.receiveThreshold());
            }
        });
    }
}
