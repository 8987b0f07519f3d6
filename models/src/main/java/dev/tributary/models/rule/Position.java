package dev.tributary.models.rule;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.util.Arrays;

/**
 * A fixed part for the first touch, one for the last, the rest shared evenly by those between. With two touches the two
 * parts are scaled to sum to 1; a single touch has all.
 *
 * @param first the first touch's part; not negative
 * @param middle the part of those between; not negative
 * @param last the last touch's part; not negative
 */
public record Position(double first, double middle, double last) implements Shares {
    /** 40 % to each end. */
    public static final Position U = new Position(.4, .2, .4);

    /** More to the end. */
    public static final Position J = new Position(.2, .2, .6);

    /** More to the beginning. */
    public static final Position INVERSE_J = new Position(.6, .2, .2);

    private static final double TOLERANCE = 1e-9;

    /** @throws IllegalArgumentException when a part is negative, or they do not sum to 1 */
    public Position {
        if (!(first >= 0 && middle >= 0 && last >= 0 && Math.abs(first + middle + last - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("the parts " + first + ", " + middle + " and " + last
                    + " are not three numbers of 0 or more that sum to 1");
        }
    }

    @Override
    public void of(Touches touches, double[] shares) {
        int size = touches.size();
        switch (size) {
            case 1 -> shares[0] = 1;
            case 2 -> {
                double both = first + last;
                shares[0] = both == 0 ? .5 : first / both;
                shares[1] = 1 - shares[0];
            }
            default -> {
                Arrays.fill(shares, 1, size - 1, middle / (size - 2));
                shares[0] = first;
                shares[size - 1] = last;
            }
        }
    }
}
