package dev.tributary.cli.option;

import dev.tributary.core.text.CommaList;
import dev.tributary.models.DirectChannels;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The direct channels for the model last-non-direct. */
public final class DirectFlags {
    @Option(
            names = "--direct-channels",
            paramLabel = "A,B",
            description = "channels that last-non-direct skips (default: direct, (direct) / (none), direct traffic and "
                    + "the like)")
    public Optional<String> names = Optional.empty();

    public DirectChannels channels() {
        return names.map(list -> DirectChannels.of(CommaList.split(list))).orElse(DirectChannels.USUAL);
    }
}
