package cn.yongji.onestop.local.stack.bench;

/**
 * A measurement as it is offered to whoever calls it.
 *
 * @param first what the first number is, in capitals
 * @param second what the second number is
 * @param count the first number, if none is given
 * @param clients the second
 */
record Offer(
        String name, String purpose, String first, String second, int count, int clients, Measurement measurement) {
    String line() {
        return "%-42s %s"
                .formatted("%s [%s, else %d] [%s, else %d]".formatted(name, first, count, second, clients), purpose);
    }
}
