package dev.tributary.spark.users;

import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.models.spec.ModelSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Models to compute, by their names, as rules are functions and cannot be sent. Immutable and thread-safe.
 *
 * @param labels of the models
 * @param direct which channels are direct
 * @param seed of the resamples, if intervals are requested
 */
public record AskedModels(List<String> labels, DirectChannels direct, Optional<Long> seed) {
    public AskedModels {
        labels = List.copyOf(labels);
    }

    public static AskedModels of(ModelQuestion question) {
        return new AskedModels(
                question.models().stream().map(ModelSpec::label).toList(),
                question.direct(),
                question.seed().stream().boxed().findFirst());
    }

    /** Returns the question. */
    ModelQuestion question() {
        return new ModelQuestion(
                labels.stream().map(ModelNames::read).toList(),
                direct,
                seed.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
