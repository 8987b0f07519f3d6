package dev.tributary.pipeline.files;

import dev.tributary.pipeline.form.Output;
import dev.tributary.pipeline.form.RunForms;
import dev.tributary.pipeline.record.Manifest;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.Locations;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the commands that run steps. */
public final class StepFiles {
    private StepFiles() {}

    /** Returns the inputs, results and possible outputs of a command, other than those of further options. */
    public static FilePlan of(Command command, RunSettings settings, RunForms forms) {
        Locations locations = settings.locations();
        FilePlan plan = FilePlan.none().readsSource(locations.source(), settings.intake());
        if (!command.keepsResults()) {
            locations.otherResults().ifPresent(plan::readsResults);
        } else if (locations.results().isPresent() || locations.source().isPresent()) {
            plan.keepsResults(locations.resultsAddress());
        }
        boolean writesJourneys = command.steps().contains(StepName.JOURNEYS);
        if (!writesJourneys) {
            plan.reads("journeys file", locations.journeysFile());
        }
        return plan.writes(outputs(command, settings, forms));
    }

    /** Returns the outputs of a command that shows what a run on a cluster has published. */
    public static List<Output> ofPublished(Command command, RunSettings settings, RunForms forms) {
        List<Output> outputs = new ArrayList<>();
        addShown(outputs, command, settings, forms);
        return outputs;
    }

    private static void addShown(List<Output> outputs, Command command, RunSettings settings, RunForms forms) {
        if (command.steps().contains(StepName.EXPORT)) {
            forms.reports().forEach(form -> outputs.addAll(form.in(settings.folder())));
        }
        if (command.steps().contains(StepName.PAGE)) {
            settings.page().ifPresent(page -> outputs.add(new Output("page", page.file())));
        }
    }

    private static List<Output> outputs(Command command, RunSettings settings, RunForms forms) {
        Locations locations = settings.locations();
        Path folder = locations.folder();
        List<Output> outputs = new ArrayList<>();
        if (command.steps().contains(StepName.JOURNEYS)) {
            outputs.add(new Output("journeys file", locations.journeysToWrite()));
        }
        addShown(outputs, command, settings, forms);
        outputs.addAll(forms.lists().in(command, folder));
        if (command.keepsResults()) {
            outputs.add(new Output("record of the run", folder.resolve(Manifest.FILE)));
        }
        return outputs;
    }
}
