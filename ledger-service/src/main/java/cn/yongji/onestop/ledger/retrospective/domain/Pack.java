package cn.yongji.onestop.ledger.retrospective.domain;

import java.util.List;

/**
 * 复盘材料: what the ledgers say, up to a size of the public log. The same size says the same, whoever makes it and when.
 *
 * @param about the period or the project
 * @param treeSize number of leaves that count
 * @param root of the log at that size, in base64
 * @param suggestions those that would have saved most days first; none of a project
 */
public record Pack(
        PackSubject about,
        long treeSize,
        String root,
        String calendarVersion,
        int ledgers,
        long entries,
        List<PackTable> tables,
        List<Suggestion> suggestions) {
    public Pack {
        tables = List.copyOf(tables);
        suggestions = List.copyOf(suggestions);
    }
}
