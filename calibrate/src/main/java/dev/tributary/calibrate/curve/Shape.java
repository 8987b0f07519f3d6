package dev.tributary.calibrate.curve;

/** Which way a curve runs when the data do not clearly say otherwise. */
public enum Shape {
    RISING(1),
    FALLING(-1);

    private final int sign;

    Shape(int sign) {
        this.sign = sign;
    }

    /** Whether going from one value to the next runs against the shape. */
    boolean against(double from, double to) {
        return sign * (to - from) < 0;
    }
}
