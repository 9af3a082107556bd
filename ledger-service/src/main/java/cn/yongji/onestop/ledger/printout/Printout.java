package cn.yongji.onestop.ledger.printout;

import java.util.List;

/**
 * 统计件: tables, with what they rest on.
 *
 * @param facts what they rest on: period, size and root of the log, digest
 */
public record Printout(String title, List<Said> facts, List<Grid> grids) {
    public Printout {
        facts = List.copyOf(facts);
        grids = List.copyOf(grids);
    }

    /** Something that is said of the whole. */
    public record Said(String name, String value) {}
}
