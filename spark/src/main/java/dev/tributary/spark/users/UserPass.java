package dev.tributary.spark.users;

import dev.tributary.core.facts.UserGroup;
import java.io.Serializable;

/**
 * A question about users that can be answered group by group, and whose answers can be added in any order with the same
 * bits. It is sent to tasks, so what it knows is {@link dev.tributary.spark.ship.Shipped}.
 *
 * @param <T> the form of an answer; one that was added may not be used again
 */
public interface UserPass<T> extends Serializable {
    /** Answers for some users, of whom it has all rows, and of no others. */
    T of(UserGroup users);

    /** Adds the answers for different users; neither may be used again. */
    T plus(T one, T other);

    byte[] toBytes(T answer);

    /** Reads what {@link #toBytes} wrote. */
    T read(byte[] bytes);
}
