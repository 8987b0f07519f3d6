package dev.tributary.models.spec;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.CommaList;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import dev.tributary.models.Shares;
import dev.tributary.models.rule.Position;
import dev.tributary.models.rule.Rules;
import dev.tributary.models.rule.Shapley;
import dev.tributary.models.rule.TimeDecay;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parses the names of models: {@code linear}, {@code markov:2}, {@code position:30/40/30}, {@code time-decay:14}. */
public final class ModelNames {
    /** All names; in addition {@code position-u} is {@code position}. */
    public static final List<String> ALL = List.of(
            "first",
            "last",
            "last-non-direct",
            "linear",
            "position",
            "position-j",
            "position-inverse-j",
            "time-decay",
            "markov",
            "shapley",
            "ihc");

    /** The default models: the usual one of each kind. */
    public static final String USUAL = "first,last,last-non-direct,linear,position,time-decay,markov,shapley,ihc";

    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double MOST_DAYS = 36_500;
    private static final double MOST_PART = 1e15;

    private ModelNames() {}

    /**
     * Parses a name, optionally followed by a colon and a parameter.
     *
     * @throws TributaryException USAGE when there is no such model, or its parameter is invalid
     */
    public static ModelSpec read(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Optional<String> parameter = colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
        return switch (name) {
            case "first" -> plain(text, rule(text, Rules.first()), parameter);
            case "last" -> plain(text, rule(text, Rules.last()), parameter);
            case "last-non-direct" -> plain(text, new ModelSpec.Rule(text, false, Rules::lastNonDirect), parameter);
            case "linear" -> plain(text, rule(text, Rules.linear()), parameter);
            case "position", "position-u" -> rule(text, position(parameter));
            case "position-j" -> plain(text, rule(text, Position.J), parameter);
            case "position-inverse-j" -> plain(text, rule(text, Position.INVERSE_J), parameter);
            case "time-decay" -> decay(text, parameter);
            case "markov" -> new ModelSpec.Markov(order(parameter));
            case "shapley" -> plain(text, rule(text, new Shapley()), parameter);
            case "ihc" -> plain(text, new ModelSpec.Ihc(), parameter);
            default ->
                throw mistake(
                        "There is no model " + Shown.quoted(name) + ".",
                        NearestMatch.of(name, ALL)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("There are " + String.join(", ", ALL) + "."));
        };
    }

    /** Parses comma-separated names. */
    public static List<ModelSpec> readAll(String names) {
        List<ModelSpec> models =
                CommaList.split(names).stream().map(ModelNames::read).toList();
        List<String> labels = models.stream().map(ModelSpec::label).toList();
        if (labels.stream().distinct().count() < labels.size()) {
            throw mistake("A model occurs twice in " + Shown.quoted(names) + ".", "Name each once.");
        }
        return models;
    }

    /**
     * Returns whether a text consists of comma-separated names of models, whatever their parameters; for options that
     * expect something else.
     */
    public static boolean areNames(String text) {
        return CommaList.split(text).stream()
                .map(name -> name.replaceFirst(":.*", ""))
                .allMatch(ALL::contains);
    }

    private static ModelSpec rule(String label, Shares shares) {
        return new ModelSpec.Rule(label, false, direct -> shares);
    }

    private static ModelSpec plain(String text, ModelSpec model, Optional<String> parameter) {
        if (parameter.isPresent()) {
            throw mistake(
                    "The model in " + Shown.quoted(text) + " takes no parameter.",
                    "Leave out the colon and what follows it.");
        }
        return model;
    }

    private static Position position(Optional<String> parameter) {
        if (parameter.isEmpty()) {
            return Position.U;
        }
        List<String> written = Arrays.asList(parameter.get().split("/", -1));
        double[] parts = written.stream()
                .map(PlainNumber::of)
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(part -> part >= 0 && part <= MOST_PART)
                .toArray();
        double sum = Arrays.stream(parts).sum();
        if (written.size() == 3 && parts.length == 3 && sum >= 1 / MOST_PART) {
            return new Position(parts[0] / sum, parts[1] / sum, parts[2] / sum);
        }
        throw mistake(
                "The parts of the model position are " + Shown.quoted(parameter.get()) + ".",
                "Give three numbers of 0 or more for first, middle and last: position:40/20/40.");
    }

    private static ModelSpec decay(String label, Optional<String> parameter) {
        TimeDecay decay = parameter.isEmpty() ? TimeDecay.WEEK : decay(parameter.get());
        return new ModelSpec.Rule(label, true, direct -> decay);
    }

    private static TimeDecay decay(String parameter) {
        double days = PlainNumber.of(parameter).map(BigDecimal::doubleValue).orElse(Double.NaN);
        if (days * DAY >= 1 && days <= MOST_DAYS) {
            return new TimeDecay(Duration.ofMillis(Math.round(days * DAY)));
        }
        throw mistake(
                "The half-life of the model time-decay is " + Shown.quoted(parameter) + ".",
                "Give days, above 0: time-decay:7.");
    }

    private static int order(Optional<String> parameter) {
        String order = parameter.orElse("1");
        if (!order.matches("[1-4]")) {
            throw mistake("The order of the model markov is " + Shown.quoted(order) + ".", "Give 1 to 4: markov:2.");
        }
        return Integer.parseInt(order);
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}
