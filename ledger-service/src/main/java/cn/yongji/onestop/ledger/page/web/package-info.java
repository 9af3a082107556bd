/** The project page over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.page.web;

import org.jspecify.annotations.NullMarked;
