/** Printouts over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.printout.web;

import org.jspecify.annotations.NullMarked;
