package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The board on one day from one set of cards, so that its counts cannot differ from its rows.
 *
 * @param rows the worst first
 * @param entries number of entries of all ledgers that it rests on
 * @param withoutFile ledgers of projects whose opening nobody has told yet; they have no row
 * @param asOf when the latest of the entries happened
 */
public record BoardSheet(
        LocalDate day, List<BoardRow> rows, BoardHead head, long entries, int withoutFile, Optional<Instant> asOf) {

    public static BoardSheet of(Collection<Card> cards, Today today) {
        return of(cards, card -> BoardRow.of(card, today), today);
    }

    /** Those that hang on the wall: without the projects that are through, or are not wanted any more. */
    public BoardSheet onTheWall() {
        var there = rows.stream().filter(row -> !row.hasLeft()).toList();
        return there.size() == rows.size()
                ? this
                : new BoardSheet(day, there, BoardHead.of(there, YearMonth.from(day)), entries, withoutFile, asOf);
    }

    /** @param drawn the row of a card, where it has one */
    public static BoardSheet of(Collection<Card> cards, Function<Card, Optional<BoardRow>> drawn, Today today) {
        var rows = cards.stream()
                .flatMap(card -> drawn.apply(card).stream())
                .sorted(BoardRow.ORDER)
                .toList();
        return new BoardSheet(
                today.date(),
                rows,
                BoardHead.of(rows, YearMonth.from(today.date())),
                cards.stream().mapToLong(Card::length).sum(),
                cards.size() - rows.size(),
                cards.stream().map(Card::asOf).max(Instant::compareTo));
    }
}
