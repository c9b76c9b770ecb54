package io.kring.example.intranet.community;

import io.kring.example.intranet.view.CommunityView;
import java.util.List;

/** Communities about one thing. */
record Theme(String name, List<CommunityView> communities) {}
