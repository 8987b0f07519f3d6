package dev.tributary.spark.ship;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record as its components; its own constructor makes it again. */
@SuppressWarnings("ArrayRecordComponent")
record RecordForm(Class<?> type, @Nullable Object[] components) implements Serializable {
    static RecordForm of(Record value) {
        RecordComponent[] described = value.getClass().getRecordComponents();
        @Nullable Object[] components = new Object[described.length];
        try {
            for (int index = 0; index < described.length; index++) {
                described[index].getAccessor().setAccessible(true);
                components[index] = described[index].getAccessor().invoke(value);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a " + value.getClass() + " cannot be taken apart", e);
        }
        return new RecordForm(value.getClass(), components);
    }

    private Object readResolve() {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a " + type + " cannot be made again", e);
        }
    }
}
