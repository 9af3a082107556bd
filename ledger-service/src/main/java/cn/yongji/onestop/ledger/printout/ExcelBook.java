package cn.yongji.onestop.ledger.printout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A printout as a workbook (Office Open XML): a sheet per table, its headings frozen, and first a sheet of what it rests on.
 * Texts are texts, so that no cell is ever a formula.
 */
public final class ExcelBook {
    private static final String MAKER = "onestop";
    private static final String VERSION = "1.0";
    private static final int NARROW = 10;
    private static final int WIDE = 60;

    private ExcelBook() {}

    public static byte[] of(Printout printout) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, MAKER, VERSION)) {
            for (var grid : printout.grids()) sheet(book.newWorksheet(grid.name()), grid);
            said(book.newWorksheet("依据 basis"), printout);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the workbook", e);
        }
        return out.toByteArray();
    }

    private static void said(Worksheet sheet, Printout printout) {
        sheet.value(0, 0, printout.title());
        sheet.style(0, 0).bold().set();
        var row = 1;
        for (var said : printout.facts()) {
            sheet.value(row, 0, said.name());
            sheet.value(row++, 1, said.value());
        }
        sheet.width(0, NARROW * 2);
        sheet.width(1, WIDE);
    }

    private static void sheet(Worksheet sheet, Grid grid) {
        for (var column = 0; column < grid.headings().size(); column++) {
            sheet.value(0, column, grid.headings().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, widthOf(grid, column));
        }
        sheet.freezePane(0, 1);
        for (var row = 0; row < grid.rows().size(); row++)
            cells(sheet, row + 1, grid.rows().get(row));
    }

    private static void cells(Worksheet sheet, int row, List<Grid.Cell> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell.number().isPresent())
                sheet.value(row, column, cell.number().get());
            else sheet.value(row, column, cell.text());
        }
    }

    /** A Chinese character takes the room of two. */
    private static int widthOf(Grid grid, int column) {
        var widest = grid.rows().stream()
                .mapToInt(row -> room(row.get(column).text()))
                .max()
                .orElse(0);
        return Math.clamp(Math.max(widest, room(grid.headings().get(column))), NARROW, WIDE);
    }

    private static int room(String text) {
        return text.chars().map(c -> c < 0x80 ? 1 : 2).sum() + 2;
    }
}
