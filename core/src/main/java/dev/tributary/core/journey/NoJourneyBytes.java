package dev.tributary.core.journey;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.journey.option.JourneyRule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Serialises the reason why a conversion has no journey: by the stable codes, not by the ordinals of constants. */
final class NoJourneyBytes {
    private NoJourneyBytes() {}

    static void write(NoJourney why, ByteWriter out) {
        if (why instanceof NoJourney.OfOptions options) {
            out.number(options.rules().size());
            options.rules().forEach(rule -> out.text(rule.code()));
        } else {
            out.number(0);
            out.text(why.code());
        }
    }

    static NoJourney read(ByteReader in) {
        int rules = in.size();
        if (rules == 0) {
            return source(in);
        }
        Set<JourneyRule> known = EnumSet.noneOf(JourneyRule.class);
        for (int left = rules; left > 0; left--) {
            known.add(rule(in));
        }
        return new NoJourney.OfOptions(known);
    }

    private static NoJourney source(ByteReader in) {
        String code = in.text();
        return Arrays.stream(NoJourney.OfSource.values())
                .filter(why -> why.code().equals(code))
                .findFirst()
                .orElseThrow(() -> in.bad("a reason is not known"));
    }

    private static JourneyRule rule(ByteReader in) {
        String code = in.text();
        return Arrays.stream(JourneyRule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> in.bad("a rule is not known"));
    }
}
