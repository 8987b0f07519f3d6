package dev.tributary.report.page.text;

import dev.tributary.models.compare.Comparison;

/** The names of models in words, from their labels: first is "First touch", position:30/40/30 "Position 30/40/30". */
public final class ModelWords {
    private ModelWords() {}

    /** Returns a model's name as it stands at the beginning. */
    public static String of(String label) {
        if (label.endsWith(Comparison.REMOVAL)) {
            return of(label.substring(0, label.length() - Comparison.REMOVAL.length())) + Comparison.REMOVAL;
        }
        int colon = label.indexOf(':');
        String name = colon < 0 ? label : label.substring(0, colon);
        return colon < 0 ? named(name) : with(name, label.substring(colon + 1));
    }

    /** Returns a model's name as it stands within a sentence. */
    public static String within(String label) {
        String name = of(label);
        return name.startsWith("Markov") || name.startsWith("Shapley") || name.startsWith("IHC")
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String named(String name) {
        return switch (name) {
            case "first" -> "First touch";
            case "last" -> "Last touch";
            case "last-non-direct" -> "Last non-direct touch";
            case "linear" -> "Linear";
            case "position", "position-u" -> with("position", "40/20/40");
            case "position-j" -> with("position", "20/20/60");
            case "position-inverse-j" -> with("position", "60/20/20");
            case "time-decay" -> with("time-decay", "7");
            case "markov" -> "Markov";
            case "shapley" -> "Shapley";
            case Comparison.IHC -> "IHC";
            default -> name;
        };
    }

    private static String with(String name, String parameter) {
        return switch (name) {
            case "position" -> "Position " + parameter;
            case "time-decay" -> "Time decay, " + parameter + (parameter.equals("1") ? " day" : " days");
            case "markov" -> "Markov, order " + parameter;
            default -> name + " " + parameter;
        };
    }
}
