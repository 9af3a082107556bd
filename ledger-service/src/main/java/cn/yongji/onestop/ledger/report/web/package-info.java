/** Reports over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.report.web;

import org.jspecify.annotations.NullMarked;
