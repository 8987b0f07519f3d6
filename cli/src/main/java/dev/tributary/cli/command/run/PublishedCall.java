package dev.tributary.cli.command.run;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.call.SettingsAssembler;
import dev.tributary.cli.call.Version;
import dev.tributary.cli.option.PipelineOptions;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.PublishedPipeline;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.files.StepFiles;
import dev.tributary.pipeline.record.RunIds;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.published.PublishedRunJson;
import dev.tributary.report.run.Forms;
import dev.tributary.settings.Layers;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.util.Optional;

/** Shows what a run on a cluster has published, if the results are in a place that only such runs write to. */
final class PublishedCall {
    private final Surroundings around;
    private final PipelineOptions options;
    private final Address results;

    private PublishedCall(Surroundings around, PipelineOptions options, Address results) {
        this.around = around;
        this.options = options;
        this.results = results;
    }

    /** Returns the call of a command; empty if its results are the program's own. */
    static Optional<PublishedCall> of(Command command, Surroundings around, PipelineOptions options) {
        return options.results
                .map(around::address)
                .filter(where -> PublishedPipeline.shows(command) && Stores.holdsPublished(where))
                .map(where -> new PublishedCall(around, options, where));
    }

    RunSummary run(Command command) {
        Layers layers = options.config.layers(around);
        RunSettings settings = new SettingsAssembler(options, around, layers)
                .settings(options.out.folder(around), Optional.empty(), false);
        FilePlan plan = FilePlan.none().writes(StepFiles.ofPublished(command, settings, Forms.ALL));
        Stores.onDisk(results).ifPresent(kept -> plan.readsFolder("folder of results", kept.file()));
        Plans.check(plan, options.config.config, around);
        options.source.db.ifPresent(
                source -> around.err().println("note: " + results + " has what is shown; the source is not read"));
        return PublishedPipeline.run(
                command,
                results,
                settings,
                RunCall.by(Version.text()).withId(options.runId.map(RunIds::checked)),
                PublishedRunJson::read,
                Forms.ALL);
    }
}
