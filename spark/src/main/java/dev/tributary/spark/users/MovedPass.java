package dev.tributary.spark.users;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.models.interval.RemovalIntervals;
import dev.tributary.spark.ship.Shipped;

/** The third pass of a comparison: how far each user moves the figures of a chain. */
public final class MovedPass implements UserPass<RemovalIntervals> {
    private static final long serialVersionUID = 1;
    private static final int VERSION = 1;

    private final Shipped<AskedJourneys> asked;
    private final Shipped<KnownMoves> moves;

    public MovedPass(Shipped<AskedJourneys> asked, Shipped<KnownMoves> moves) {
        this.asked = asked;
        this.moves = moves;
    }

    @Override
    public RemovalIntervals of(UserGroup users) {
        KnownMoves all = moves.value();
        return RemovalIntervals.of(asked.value().evidence(users, all.channels()), all.known());
    }

    @Override
    public RemovalIntervals plus(RemovalIntervals one, RemovalIntervals other) {
        one.add(other);
        return one;
    }

    @Override
    public byte[] toBytes(RemovalIntervals answer) {
        ByteWriter out = new ByteWriter(VERSION);
        answer.writeTo(out);
        return out.toBytes();
    }

    @Override
    public RemovalIntervals read(byte[] bytes) {
        ByteReader in = new ByteReader("intervals of removal effects", VERSION, bytes);
        RemovalIntervals intervals =
                RemovalIntervals.readFrom(in, moves.value().channels().size());
        in.end();
        return intervals;
    }
}
