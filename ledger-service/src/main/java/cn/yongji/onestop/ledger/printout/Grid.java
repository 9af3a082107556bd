package cn.yongji.onestop.ledger.printout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of a printout.
 *
 * @param name at most thirty-one characters, as a sheet of a workbook allows
 */
public record Grid(String name, List<String> headings, List<List<Cell>> rows) {
    public Grid {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param text as people read it
     * @param number as machines count with it; absent where it is none
     */
    public record Cell(String text, Optional<BigDecimal> number) {
        public static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }

        public static Cell of(long number) {
            return of(BigDecimal.valueOf(number));
        }

        public static Cell of(BigDecimal number) {
            return new Cell(number.toPlainString(), Optional.of(number));
        }
    }

    List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }
}
