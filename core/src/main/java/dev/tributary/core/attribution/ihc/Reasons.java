package dev.tributary.core.attribution.ihc;

import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes in words why a session has its phase values. */
final class Reasons {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final IhcModel model;
    private final Redistribution redistribution;
    private final Journey journey;
    private final int restart;

    Reasons(IhcModel model, Redistribution redistribution, Journey journey) {
        this.model = model;
        this.redistribution = redistribution;
        this.journey = journey;
        this.restart = lastRestart();
    }

    private int lastRestart() {
        int last = 0;
        for (int position = 1; position < journey.size(); position++) {
            if (begins(position) >= 1) {
                last = position;
            }
        }
        return last;
    }

    private double begins(int position) {
        return model.gapCurve().at(hoursSincePrevious(position));
    }

    double hoursSincePrevious(int position) {
        return position == 0 ? 0 : (journey.millis(position) - journey.millis(position - 1)) / MILLIS_PER_HOUR;
    }

    double hoursLeft(int position) {
        return (journey.millis(journey.size() - 1) - journey.millis(position)) / MILLIS_PER_HOUR;
    }

    List<String> of(Phase phase, int position) {
        if (position < restart) {
            return List.of("not counted: the journey restarts with session " + (restart + 1));
        }
        List<String> reasons = new ArrayList<>();
        boolean takesPart = switch (phase) {
            case INITIALIZER -> initializer(position, reasons);
            case HOLDER -> holder(position, reasons);
            case CLOSER -> closer(position, reasons);
        };
        if (takesPart) {
            score(phase, position).ifPresent(reasons::add);
            redistributed(phase, position).ifPresent(reasons::add);
        }
        return reasons;
    }

    private boolean initializer(int position, List<String> reasons) {
        if (position == 0) {
            reasons.add("first session");
            return true;
        }
        String silence = duration(hoursSincePrevious(position)) + " without a session";
        double begins = begins(position);
        if (position == restart) {
            reasons.add("restart after " + silence);
        } else if (begins > 0) {
            reasons.add("partial restart of " + number(begins) + " after " + silence);
        } else {
            reasons.add("no restart after " + silence);
        }
        return begins > 0;
    }

    private boolean holder(int position, List<String> reasons) {
        if (!journey.sessions().holder(journey.row(position))) {
            reasons.add("not engaged: no holder share");
            return false;
        }
        if (journey.size() == 1) {
            reasons.add("only session: nothing between first and last to hold");
            return false;
        }
        reasons.add("engaged; higher the lower its initializer and closer shares");
        return true;
    }

    private boolean closer(int position, List<String> reasons) {
        if (position == journey.size() - 1) {
            reasons.add("last session");
            return true;
        }
        if (!journey.sessions().closer(journey.row(position))) {
            reasons.add("not engaged: no closer share");
            return false;
        }
        double left = hoursLeft(position);
        double closes = model.closerCurve().at(left);
        reasons.add(duration(left) + " before the end: " + number(closes));
        return closes > 0;
    }

    private Optional<String> score(Phase phase, int position) {
        double score = model.score(phase, journey.channel(position));
        return score == 1 ? Optional.empty() : Optional.of("channel score " + number(score));
    }

    private Optional<String> redistributed(Phase phase, int position) {
        return Optional.ofNullable(redistribution.rules().get(phase))
                .filter(rule -> rule.channels().contains(journey.channel(position)))
                .map(rule -> "its value goes to "
                        + rule.direction().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String duration(double hours) {
        return hours >= 1
                ? String.format(Locale.ROOT, "%.1f h", hours)
                : String.format(Locale.ROOT, "%.0f min", hours * 60);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
