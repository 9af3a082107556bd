package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.entry.domain.Viewer;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of the board that somebody may see and asks for, with their counts.
 *
 * @param rows in the order asked for
 * @param head counts of all of them
 */
public record LedgerSelection(List<BoardRow> rows, BoardHead head, LedgerSort sort) {

    public static LedgerSelection of(
            BoardSheet sheet, Collection<Viewer> viewers, LedgerFilter filter, LedgerSort sort) {
        var all = viewers.stream().anyMatch(Viewer::seesEveryProject);
        var rows = sheet.rows().stream()
                .filter(row -> all || isFor(row, viewers))
                .filter(filter::lets)
                .sorted(Comparator.comparing(sort::key))
                .toList();
        return new LedgerSelection(rows, BoardHead.of(rows, YearMonth.from(sheet.day())), sort);
    }

    private static boolean isFor(BoardRow row, Collection<Viewer> viewers) {
        var readers = row.card().circle().readers();
        return viewers.stream().anyMatch(readers::include);
    }

    /** So many of them behind a place. */
    public List<BoardRow> after(Optional<String> place, int most) {
        return rows.stream()
                .filter(row -> place.isEmpty() || placeOf(row).compareTo(place.get()) > 0)
                .limit(most)
                .toList();
    }

    /** The place of a row, behind which the next ones come whatever has changed meanwhile. */
    public String placeOf(BoardRow row) {
        return sort.key(row);
    }
}
