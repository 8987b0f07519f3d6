package dev.tributary.fuzz.subject;

import dev.tributary.calibrate.model.ModelText;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.store.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A model file. An accepted model computes credit, and is the same after it is written and read again. */
public final class ModelTarget implements Reader<IhcModel> {
    private final Path file = Scratch.folder().resolve("model.json");
    private final List<Journey> journeys = Journeys.three();

    @Override
    public IhcModel read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return ModelFile.read(file);
    }

    @Override
    public void check(byte[] bytes, IhcModel read) throws IOException {
        String text = ModelText.of(read);
        IhcModel again = read(Text.bytes(text));
        Fault.unlessEqual("weights written and read again", again.weights(), read.weights());
        Fault.unlessEqual("scores written and read again", again.scores(), read.scores());
        Fault.unlessEqual("fit written and read again", again.fit(), read.fit());
        Fault.unlessEqual("the rest written and read again", ModelText.of(again), text);
        LocalIhc engine = new LocalIhc(read, Redistribution.NONE);
        journeys.forEach(journey -> Journeys.require(engine.credit(journey)));
    }
}
