package dev.tributary.store.spill;

import dev.tributary.core.attribution.CreditedJourney;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Merges credits of several sorted parts into the order of their conversions' ids. Not thread-safe. */
public final class SortedCredits {
    private final PartFiles files;

    /** @param parts the number of parts */
    public SortedCredits(SpillFolder folder, int parts) {
        this.files = folder.files("credits", parts);
    }

    /** Stores a part, whose credits are sorted. */
    public void add(int part, Iterator<CreditedJourney> sorted) {
        while (sorted.hasNext()) {
            add(part, sorted.next());
        }
    }

    /** Adds the next credits of a part. */
    public void add(int part, CreditedJourney next) {
        files.write(part, out -> write(out, next));
    }

    /** Passes the credits of a part to a visitor, in the order in which they were added. */
    public void forEach(int part, Consumer<CreditedJourney> visitor) {
        files.read(part, in -> visitor.accept(read(in)));
    }

    /** Returns all credits, in the order of their conversions' ids. The files are closed after the last one. */
    public Iterator<CreditedJourney> merged() {
        PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparing(head -> head.journey.conversion(), Arrays::compareUnsigned));
        for (int part = 0; part < files.parts(); part++) {
            follow(files.cursor(part), heads);
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public CreditedJourney next() {
                if (heads.isEmpty()) {
                    throw new NoSuchElementException("no further credits");
                }
                Head first = heads.remove();
                follow(first.cursor, heads);
                return first.journey;
            }
        };
    }

    private static void follow(RecordCursor cursor, PriorityQueue<Head> heads) {
        if (cursor.hasNext()) {
            cursor.next(in -> heads.add(new Head(read(in), cursor)));
        } else {
            cursor.close();
        }
    }

    /** The next credits of a file. */
    private record Head(CreditedJourney journey, RecordCursor cursor) {}

    private static void write(DataOutputStream out, CreditedJourney journey) throws IOException {
        out.writeInt(journey.origin());
        writeId(out, journey.conversion());
        out.writeInt(journey.size());
        for (int row = 0; row < journey.size(); row++) {
            writeId(out, journey.sessions()[row]);
            out.writeDouble(journey.credits()[row]);
        }
        for (double phase : journey.phases()) {
            out.writeDouble(phase);
        }
    }

    private static CreditedJourney read(DataInputStream in) throws IOException {
        int origin = in.readInt();
        byte[] conversion = readId(in);
        int size = in.readInt();
        byte[][] sessions = new byte[size][];
        double[] credits = new double[size];
        double[] phases = new double[size * CreditedJourney.PHASES];
        for (int row = 0; row < size; row++) {
            sessions[row] = readId(in);
            credits[row] = in.readDouble();
        }
        for (int at = 0; at < phases.length; at++) {
            phases[at] = in.readDouble();
        }
        return new CreditedJourney(origin, conversion, sessions, credits, phases);
    }

    private static void writeId(DataOutputStream out, byte[] id) throws IOException {
        out.writeInt(id.length);
        out.write(id);
    }

    private static byte[] readId(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
