package dev.tributary.cli.option;

import dev.tributary.core.text.CommaList;
import dev.tributary.models.DirectChannels;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which channels are direct ones, for the model last-non-direct. */
public final class DirectFlags {
    @Option(
            names = "--direct-channels",
            paramLabel = "A,B",
            description =
                    "what last-non-direct passes over (default: direct, (direct) / (none), direct traffic and the like)")
    public Optional<String> names = Optional.empty();

    public DirectChannels channels() {
        return names.map(list -> DirectChannels.of(CommaList.split(list))).orElse(DirectChannels.USUAL);
    }
}
