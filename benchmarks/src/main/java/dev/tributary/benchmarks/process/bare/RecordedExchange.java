package dev.tributary.benchmarks.process.bare;

import dev.tributary.core.ledger.Payload;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A request's body and its answer's. */
public record RecordedExchange(Payload request, Payload answer) {
    public static void write(Path file, List<RecordedExchange> exchanges) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(exchanges.size());
            for (RecordedExchange exchange : exchanges) {
                write(out, exchange.request());
                write(out, exchange.answer());
            }
        }
    }

    private static void write(DataOutputStream out, Payload bytes) throws IOException {
        out.writeInt(bytes.size());
        out.write(bytes.toArray());
    }

    static List<RecordedExchange> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            List<RecordedExchange> exchanges = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                exchanges.add(new RecordedExchange(read(in), read(in)));
            }
            return exchanges;
        }
    }

    private static Payload read(DataInputStream in) throws IOException {
        return Payload.copyOf(in.readNBytes(in.readInt()));
    }
}
