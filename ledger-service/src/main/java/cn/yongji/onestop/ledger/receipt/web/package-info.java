/** The receipt as a PDF over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.receipt.web;

import org.jspecify.annotations.NullMarked;
