package dev.tributary.models.kernel;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Computes a number that identifies a question and is the same in every process. Answers to different questions have
 * the same form, and must not be added. Sets and maps are sorted first, because Java iterates them in another order in
 * each process.
 */
final class QuestionKey {
    private final List<List<Object>> parts = new ArrayList<>();

    private QuestionKey() {}

    /** Returns the number of a question. */
    static long of(Question question) {
        QuestionKey key = new QuestionKey();
        key.addJourneys(question.journeys());
        key.add(question.typeNames(), question.everyUser(), question.figures());
        key.add(question.selection().window(), question.selection().only());
        key.addTypes(question.selection().types());
        question.credits().ifPresent(key::addCredit);
        question.models().ifPresent(key::addModels);
        CRC32 sum = new CRC32();
        sum.update(key.parts.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private void add(Object... values) {
        parts.add(List.of(values));
    }

    private void addJourneys(JourneyOptions journeys) {
        add(journeys.boundary(), journeys.reach(), journeys.touchLimit());
        add(new TreeSet<>(journeys.rules().excluded()), journeys.rules().transforms());
    }

    private void addTypes(TypeRules types) {
        add(types.column());
        types.rules()
                .forEach(rule -> add(
                        rule.type(),
                        rule.customer(),
                        rule.revenueFrom(),
                        rule.revenueBelow(),
                        new TreeSet<>(rule.labels())));
    }

    private void addCredit(CreditQuestion credit) {
        add("credit", credit.basis());
        credit.models().usual().ifPresent(this::addModel);
        new TreeMap<>(credit.models().byType()).forEach((type, model) -> {
            add(type);
            addModel(model);
        });
        new TreeMap<>(credit.redistribution().rules())
                .forEach((phase, rule) ->
                        add(phase, rule.direction(), rule.receiveThreshold(), new TreeSet<>(rule.channels())));
    }

    private void addModel(IhcModel model) {
        add(model.conversionType(), new TreeMap<>(model.weights()), model.gapCurve(), model.closerCurve());
        new TreeMap<>(model.scores()).forEach((phase, scores) -> add(phase, new TreeMap<>(scores)));
    }

    private void addModels(ModelQuestion models) {
        add("models", models.models().stream().map(ModelSpec::label).toList(), models.direct(), models.seed());
    }
}
