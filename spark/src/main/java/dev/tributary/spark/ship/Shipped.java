package dev.tributary.spark.ship;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A value of the driver that tasks use, read once in each of their processes. Thread-safe; the value has to be as well.
 *
 * @param <T> its type
 */
public final class Shipped<T> implements Serializable {
    private static final long serialVersionUID = 1;

    /** The values of this process; of the numbers of broadcasts, a process that has two sessions has each twice. */
    private static final Map<String, Object> READ = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Broadcast<byte[]> bytes;
    private final Class<T> type;

    private Shipped(Broadcast<byte[]> bytes, Class<T> type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** Sends a value to all processes that will need it. */
    public static <T> Shipped<T> of(JavaSparkContext spark, T value, Class<T> type) {
        return new Shipped<>(spark.broadcast(ValueBytes.of(value)), type);
    }

    /** Returns the value. */
    public T value() {
        return type.cast(READ.computeIfAbsent(id, any -> ValueBytes.read(bytes.value(), type)));
    }

    /** Removes the value everywhere; no task may need it any more. */
    public void end() {
        READ.remove(id);
        bytes.destroy();
    }
}
