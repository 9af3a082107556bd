/** What reports rest on, as it lies in the database. */
@NullMarked
package cn.yongji.onestop.ledger.report.mongo;

import org.jspecify.annotations.NullMarked;
