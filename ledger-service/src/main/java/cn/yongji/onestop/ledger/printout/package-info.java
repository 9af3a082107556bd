/** What is printed for people to read or to count on with: tables with what they rest on, as Excel, CSV and PDF. */
@NullMarked
package cn.yongji.onestop.ledger.printout;

import org.jspecify.annotations.NullMarked;
