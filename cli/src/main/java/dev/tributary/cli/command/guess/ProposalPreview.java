package dev.tributary.cli.command.guess;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.TypeRules;
import dev.tributary.guess.Guess;
import dev.tributary.guess.Proposal;
import dev.tributary.pipeline.preview.MakingPreview;
import dev.tributary.pipeline.preview.Preview;
import dev.tributary.pipeline.preview.PreviewSettings;
import dev.tributary.settings.ConfigFile;
import dev.tributary.settings.SourceRules;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The preview of what a proposal reads.
 *
 * @param preview the preview
 * @param without why there is none; empty if there is
 */
record ProposalPreview(Optional<Preview> preview, Optional<String> without) {
    /** A preview reads everything; of more rows than that it is left to whoever wants to wait for it. */
    private static final long MOST_ROWS = 1_000_000;

    private static final String PROPOSED = "tributary.yml";

    static ProposalPreview of(Guess guess, String address, Surroundings around) {
        if (guess.proposal().isEmpty()) {
            return new ProposalPreview(Optional.empty(), Optional.empty());
        }
        if (guess.rows() > MOST_ROWS) {
            return without("left out, because there are about " + String.format(Locale.ROOT, "%,d", guess.rows())
                    + " rows, and it reads all of them; tributary preview --config FILE makes it.");
        }
        try {
            return new ProposalPreview(
                    Optional.of(MakingPreview.of(settings(guess.proposal().get(), address, around))), Optional.empty());
        } catch (TributaryException failure) {
            if (failure.kind() == ProblemKind.SOURCE_DATA
                    || failure.kind() == ProblemKind.USAGE
                    || failure.kind() == ProblemKind.MEMORY) {
                return without("left out: " + failure.what() + " " + failure.mend());
            }
            throw failure;
        }
    }

    private static ProposalPreview without(String why) {
        return new ProposalPreview(Optional.empty(), Optional.of(why));
    }

    private static PreviewSettings settings(Proposal proposal, String address, Surroundings around) {
        ConfigFile file = ConfigFile.ofText(proposal.yaml(), Path.of(PROPOSED), around.folder());
        Address source = around.address(file.values().getOrDefault("db", address));
        return new PreviewSettings(
                source,
                DateWindow.ALL,
                TypeRules.NONE,
                Optional.empty(),
                JourneyOptions.DEFAULT,
                SourceRules.of(
                        file.intake(),
                        Optional.ofNullable(file.values().get("preset")),
                        Optional.ofNullable(file.values().get("preset_parameters")),
                        around::resolve),
                new PreviewSettings.Made(PROPOSED, List.of()));
    }
}
