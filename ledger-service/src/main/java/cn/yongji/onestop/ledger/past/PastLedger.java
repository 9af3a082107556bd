package cn.yongji.onestop.ledger.past;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.entry.domain.RestsOn;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ledger as it is looked at.
 *
 * @param ledger of the entries that count
 * @param day the day for which days are counted and lights are shown
 * @param calendar that is counted with
 * @param restsOn absent where nothing of the past was asked for
 */
public record PastLedger(Ledger ledger, LocalDate day, WorkingCalendar calendar, Optional<RestsOn> restsOn) {}
