/** The board over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.board.web;

import org.jspecify.annotations.NullMarked;
