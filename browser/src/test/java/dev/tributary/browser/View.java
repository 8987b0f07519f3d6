package dev.tributary.browser;

/**
 * How a page is looked at.
 *
 * @param width of the window, in CSS pixels
 * @param dark whether the system asks for dark colours
 * @param print whether it is laid out for paper
 */
record View(int width, boolean dark, boolean print) {
    static final View WIDE = new View(1280, false, false);
    static final View DARK = new View(1280, true, false);
    static final View PHONE = new View(390, false, false);
    static final View HUGE = new View(2560, false, false);

    /** What is left of the width of A4 between the page's margins: 210 mm less twice 14 mm. */
    static final View PAPER = new View(688, false, true);

    @Override
    public String toString() {
        return (print ? "print" : width + " px") + (dark ? ", dark" : "");
    }
}
