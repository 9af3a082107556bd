package cn.yongji.onestop.ledger.destruction.web;

import java.util.List;

/** The destructions of a ledger, in the order in which they were asked for. */
record DestructionsView(List<DestructionView> items) {}
