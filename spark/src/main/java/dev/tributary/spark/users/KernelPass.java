package dev.tributary.spark.users;

import dev.tributary.core.facts.UserGroup;
import dev.tributary.models.kernel.Kernel;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.spark.ship.Shipped;

/** A question that the kernel answers, such as the figures of paths; no credit is kept. */
public final class KernelPass implements UserPass<Partial> {
    private static final long serialVersionUID = 1;

    private final Shipped<Question> question;

    public KernelPass(Shipped<Question> question) {
        this.question = question;
    }

    @Override
    public Partial of(UserGroup users) {
        return Kernel.run(users, question.value(), credit -> {});
    }

    @Override
    public Partial plus(Partial one, Partial other) {
        return one.add(other);
    }

    @Override
    public byte[] toBytes(Partial answer) {
        return answer.toBytes();
    }

    @Override
    public Partial read(byte[] bytes) {
        return Partial.of(bytes, question.value());
    }
}
