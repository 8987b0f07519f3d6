package dev.tributary.calibrate.curve;

/** The expected direction of a curve if the data do not clearly determine it. */
public enum Shape {
    RISING(1),
    FALLING(-1);

    private final int sign;

    Shape(int sign) {
        this.sign = sign;
    }

    /** Returns whether the step from one value to the next is against the shape. */
    boolean against(double from, double to) {
        return sign * (to - from) < 0;
    }
}
