package dev.tributary.ihcapi.wire;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Assembles rows into journeys. For the journey builder, each conversion has its own user, who converts after all
 * sessions, so that the order is the same as for journeys from a database.
 */
final class JourneysAssembly {
    private final IdIndex conversions = new IdIndex();
    private final IdColumn ids = new IdColumn();
    private final SessionTableBuilder sessions = new SessionTableBuilder(ids);
    private final BitSet converting = new BitSet();

    void add(WireRow.Session row) {
        int number = ids.append(row.sessionId());
        converting.set(number, row.conversion());
        int conversion = conversions.add(row.conversionId());
        sessions.add(conversion, row.millis(), row.channel(), row.holder(), row.closer(), row.impression());
    }

    /** Returns one entry per conversion, ordered by id. A session's row is the number of rows added before it. */
    List<Assembled> build() {
        List<Conversion> ends = new ArrayList<>();
        for (int number = 0; number < conversions.size(); number++) {
            ends.add(new Conversion(number, conversions.column().get(number), number, Long.MAX_VALUE, 0));
        }
        List<Journey> journeys = new JourneyBuilder(
                        sessions.build(conversions.size()), JourneyOptions.unlimited(Boundary.INCLUSIVE))
                .build(ends, DateWindow.ALL)
                .journeys();
        return journeys.stream().map(this::checked).toList();
    }

    private Assembled checked(Journey journey) {
        Set<String> seen = new HashSet<>();
        for (int position = 0; position < journey.size(); position++) {
            if (!seen.add(journey.sessionId(position))) {
                return faulty(journey, "holds session '" + ServiceText.shown(journey.sessionId(position)) + "' twice");
            }
        }
        long marked = IntStream.range(0, journey.size())
                .filter(position -> converting.get(journey.row(position)))
                .count();
        if (marked != 1) {
            return faulty(journey, "has " + marked + " sessions with 'conversion' 1 instead of one");
        }
        return endingWithTheConversion(journey);
    }

    /**
     * The file has whole seconds: among the sessions in a journey's last second the marked one was last, whatever their
     * ids.
     */
    private Assembled endingWithTheConversion(Journey journey) {
        int last = journey.size() - 1;
        int marked = IntStream.rangeClosed(0, last)
                .filter(position -> converting.get(journey.row(position)))
                .findFirst()
                .orElseThrow();
        if (journey.millis(marked) != journey.millis(last)) {
            return faulty(journey, "has 'conversion' 1 on a session that is not its last");
        }
        int[] rows = IntStream.concat(
                        IntStream.rangeClosed(0, last).filter(position -> position != marked), IntStream.of(marked))
                .map(journey::row)
                .toArray();
        return new Assembled.Whole(new Journey(journey.conversion(), journey.sessions(), rows, 0, rows.length));
    }

    private static Assembled faulty(Journey journey, String what) {
        String fault = "Conversion '" + ServiceText.shown(journey.conversionId()) + "' " + what + ".";
        return new Assembled.Faulty(journey.conversionId(), fault);
    }
}
