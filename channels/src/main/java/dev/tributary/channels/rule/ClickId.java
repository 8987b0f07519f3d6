package dev.tributary.channels.rule;

/**
 * What the mark of an ad platform on a click says.
 *
 * @param name the parameter, such as {@code gclid}, in lower case
 * @param source who sent the click
 * @param medium how
 * @param campaign the campaign; may be empty
 * @param weak whether it is on unpaid clicks as well, so that it says something only where nothing else is known
 */
record ClickId(String name, String source, String medium, String campaign, boolean weak) {
    String told() {
        return source + " / " + medium;
    }
}
