/**
 * 台账的链: entries of a project, each sealed by a hash that contains the one before. Plain Java: an auditor's own
 * program can recompute a ledger with this package alone.
 */
@NullMarked
package cn.yongji.onestop.ledger.entry.domain;

import org.jspecify.annotations.NullMarked;
